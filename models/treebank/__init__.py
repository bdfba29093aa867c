"""The Danish treebank put together again: from CDT, UD and UNER to training documents."""

"""What the documents say in running text: the round, each remark, and what was changed."""

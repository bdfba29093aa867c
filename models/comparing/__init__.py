"""The embedded encoder and its channels beside other ways of telling which texts are alike."""

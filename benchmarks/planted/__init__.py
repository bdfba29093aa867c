"""Letters with planted personal data, put together by chance from a seed."""

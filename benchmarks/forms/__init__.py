"""One policy in many forms: what benchmarks/drafts.py prints and types."""

"""Public files: pages painted or set anew, and what stands in their pictures."""

"""What each sender is told of what came of the remarks: one Word letter for each response."""

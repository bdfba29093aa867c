"""What the terminal shows of a round: summary, remarks and tasks, one remark's evidence, corrections."""

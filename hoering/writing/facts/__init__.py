"""What there is to say of a round: who said what where, what was decided, what is still to do."""

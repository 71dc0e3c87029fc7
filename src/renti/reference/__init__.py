"""docs/reference, written from the entries themselves."""

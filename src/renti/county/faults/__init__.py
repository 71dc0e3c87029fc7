"""Faults planted in finished files, to prove that the checks find them. Nothing here imports a check or anything checks are made of."""

"""What the application adds to the reference."""

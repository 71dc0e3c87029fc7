"""A made-up county: people, careers, organisations and files, all drawn from a seed."""

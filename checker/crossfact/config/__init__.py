"""Settings: where they stand, what they may say."""

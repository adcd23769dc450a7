"""What plugs in: language packs, document readers, reporters."""

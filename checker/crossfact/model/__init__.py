"""The values: frozen, made of tuples, without back references."""

"""The rules of complaint work. Pure: no Qt, no SQL, no HTTP, no clock or chance of its own."""

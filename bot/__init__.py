"""The floor that talks to the world: channels, web pages, command line; all wiring is here."""

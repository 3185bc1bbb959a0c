"""What an administrator uploads to Teams: the manifest, and two icons."""

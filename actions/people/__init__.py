"""Questions about people, councils and portfolios."""

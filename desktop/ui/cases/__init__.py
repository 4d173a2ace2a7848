"""The list of cases: filters, search with its hits shown, and a table that grows by pages."""

"""The encrypted store of a desk: log, projections, search, drafts, reference data. All SQL of the desk is here."""

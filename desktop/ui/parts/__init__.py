"""Small parts that several screens share: fields, segments, key caps, chips, panels, troubles."""

"""Words by their looks: runs of capitals, forms of a name, roles, a stretch found."""

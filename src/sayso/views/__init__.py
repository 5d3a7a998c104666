"""What people see: the terminal view, tables, progress. Imported only when it is shown."""

"""One file per chapter of the reference; its docstring is the chapter's title and `pages()` yields what it says."""

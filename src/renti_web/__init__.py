"""The application: pages, storage and actions over the library `renti`."""

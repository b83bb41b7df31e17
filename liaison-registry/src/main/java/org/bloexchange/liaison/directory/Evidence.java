package org.bloexchange.liaison.directory;

/** Whether a publication names the office, or it is assumed because its crossing point has or faces one. */
public enum Evidence {
    PUBLISHED,
    ASSUMED
}

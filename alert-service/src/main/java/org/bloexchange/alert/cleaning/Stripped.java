package org.bloexchange.alert.cleaning;

/** A picture without its metadata, its compressed data as they were, and how it is to be turned. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stripped(byte[] content, int orientation) {}

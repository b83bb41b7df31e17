package org.bloexchange.alert.cleaning;

/**
 * A file without its metadata.
 *
 * @param content what is stored and served
 * @param width in pixels, as the picture is to be looked at; 0 for a document
 * @param height the same
 * @param thumbnail JPEG of at most 320 pixels a side; empty for a document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CleanFile(byte[] content, int width, int height, byte[] thumbnail) {}

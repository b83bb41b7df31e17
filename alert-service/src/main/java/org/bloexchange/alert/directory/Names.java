package org.bloexchange.alert.directory;

/** What a thing is called; only the English form is kept here, for the sentences of refusals. */
public record Names(String en) {}

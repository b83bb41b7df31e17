/** What an alert says: the field groups an officer fills. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.document;

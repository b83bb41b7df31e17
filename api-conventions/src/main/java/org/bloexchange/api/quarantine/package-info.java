/** What an ADMIN sees of records put aside. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.quarantine;

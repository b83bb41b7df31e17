/** What turns up twice: identifiers in the database, and the alerts that name the same. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.matching;

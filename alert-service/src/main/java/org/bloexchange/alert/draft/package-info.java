/** What an office has not said yet. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.draft;

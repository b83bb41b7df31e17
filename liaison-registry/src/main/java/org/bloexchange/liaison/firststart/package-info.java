/** The first start on an empty database. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.firststart;

/** What identifies a load or its carrier: how it is normalised, what is doubtful about it. Nothing is ever refused. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.identifier;

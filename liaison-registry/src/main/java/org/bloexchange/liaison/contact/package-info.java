/** People at the offices, and who may see them. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.contact;

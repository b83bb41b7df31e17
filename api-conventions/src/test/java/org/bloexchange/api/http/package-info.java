/** Tests of entity tags. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.http;

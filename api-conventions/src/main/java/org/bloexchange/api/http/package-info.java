/** Entity tags and body limits. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.http;

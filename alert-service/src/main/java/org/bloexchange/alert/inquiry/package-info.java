/** Requests for information: asked of named offices, answered by their people. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.inquiry;

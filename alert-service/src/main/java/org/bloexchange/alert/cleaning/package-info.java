/** What is done with a file before anybody gets it: checked, stripped of metadata, shrunk to a thumbnail; in a process of its own. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.cleaning;

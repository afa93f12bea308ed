/** The world file: what a decision may look at, as JSON. */
@NullMarked
package org.ovmlang.cli.world;

import org.jspecify.annotations.NullMarked;

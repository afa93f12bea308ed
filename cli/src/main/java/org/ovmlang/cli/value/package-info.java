/** Values as people write them, in a claim on the command line or in a world file. */
@NullMarked
package org.ovmlang.cli.value;

import org.jspecify.annotations.NullMarked;

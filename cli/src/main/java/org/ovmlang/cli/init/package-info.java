/** The project that {@code ovmc init} makes. */
@NullMarked
package org.ovmlang.cli.init;

import org.jspecify.annotations.NullMarked;

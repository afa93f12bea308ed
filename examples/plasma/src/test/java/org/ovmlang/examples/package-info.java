@NullMarked
package org.ovmlang.examples;

import org.jspecify.annotations.NullMarked;

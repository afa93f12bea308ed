/** The Maven plugin: .ovm files of a project become sources of its build. */
@NullMarked
package org.ovmlang.maven;

import org.jspecify.annotations.NullMarked;

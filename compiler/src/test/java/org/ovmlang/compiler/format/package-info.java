@org.jspecify.annotations.NullMarked
package org.ovmlang.compiler.format;

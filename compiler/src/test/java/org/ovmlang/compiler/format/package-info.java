/** Tests of the layout. */
package org.ovmlang.compiler.format;

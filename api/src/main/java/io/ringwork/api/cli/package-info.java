/** The command line: one class per command. */
@NullMarked
package io.ringwork.api.cli;

import org.jspecify.annotations.NullMarked;

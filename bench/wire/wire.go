// Package wire has the commitment as a message of Protocol Buffers.
package wire

//go:generate go run ./gen

// Command gen makes Go of commitment.proto in the folder it is run in, as protoc
// and protoc-gen-go do, without either.
package main

import (
	"context"
	"log"
	"os"

	_ "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate" // the rules, known to protoregistry
	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/cmd/protoc-gen-go/internal_gengo"
	"google.golang.org/protobuf/compiler/protogen"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/pluginpb"
)

const source = "commitment.proto"

func main() {
	log.SetFlags(0)
	compiler := protocompile.Compiler{
		Resolver: protocompile.CompositeResolver{
			&protocompile.SourceResolver{},
			protocompile.ResolverFunc(func(name string) (protocompile.SearchResult, error) {
				file, err := protoregistry.GlobalFiles.FindFileByPath(name)
				return protocompile.SearchResult{Desc: file}, err
			}),
		},
		SourceInfoMode: protocompile.SourceInfoStandard,
	}
	files, err := compiler.Compile(context.Background(), source)
	if err != nil {
		log.Fatal(err)
	}
	request := &pluginpb.CodeGeneratorRequest{FileToGenerate: []string{source}, Parameter: new("paths=source_relative")}
	request.ProtoFile = closure(files[0], nil)
	plugin, err := protogen.Options{}.New(request)
	if err != nil {
		log.Fatal(err)
	}
	internal_gengo.GenerateFile(plugin, plugin.FilesByPath[source])
	for _, file := range plugin.Response().File {
		if err := os.WriteFile(file.GetName(), []byte(file.GetContent()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// closure appends a file to a list, after what it imports.
func closure(file protoreflect.FileDescriptor, list []*descriptorpb.FileDescriptorProto) []*descriptorpb.FileDescriptorProto {
	for i := range file.Imports().Len() {
		list = closure(file.Imports().Get(i).FileDescriptor, list)
	}
	for _, there := range list {
		if there.GetName() == file.Path() {
			return list
		}
	}
	return append(list, protodesc.ToFileDescriptorProto(file))
}
